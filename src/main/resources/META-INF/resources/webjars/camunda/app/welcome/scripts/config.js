/* Settings of Welcome for the administrator. Read by the web application before it starts. */

import { prepare } from '../../../lib/cunwu/administration.js';

await prepare({});

export default {
  app: { name: '首页', vendor: '本镇' },
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' },
  links: [{ label: '村务首页', href: '../../../../', description: '待办、提出新事项和各项办理' }],
  disableWelcomeMessage: true
};
