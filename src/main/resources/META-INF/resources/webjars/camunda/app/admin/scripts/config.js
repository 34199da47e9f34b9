/* Settings of Admin for the administrator. Read by the web application before it starts. */

import { prepare } from '../../../lib/cunwu/administration.js';

const PERMISSIONS = {
  ALL: '全部', NONE: '无', ACCESS: '打开', READ: '查看', CREATE: '添加', UPDATE: '修改', DELETE: '删除',
  READ_TASK: '查看待办', UPDATE_TASK: '修改待办', TASK_WORK: '办理待办', TASK_ASSIGN: '分派待办',
  CREATE_INSTANCE: '提出事项', READ_INSTANCE: '查看事项', READ_HISTORY: '查看历史'
};

await prepare({
  // diagnostics and licence counts are the vendor's business
  without: ['admin.system:diagnostics-system-settings', 'admin.system:system-settings-metrics'],
  // people and posts change on our own page only, when a second person confirms
  inert: ['.section-content form .form-group'],
  words: PERMISSIONS,
  closed: /^#!?\/(setup|user-create|group-create|tenant-create)|[?&]tab=account/
});

export default {
  app: { name: '用户管理', vendor: '本镇' },
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' },
  disableWelcomeMessage: true
};
