/* Settings of Tasklist for village officials. Read by the web application before it starts. */

// The controls that create tasks are left out altogether: tasks come from processes only.
document.querySelector('base').setAttribute('cam-exclude-plugins', 'tasklist.navbar.action:create-task-action,tasklist.task.action:task-action-comment');
document.documentElement.lang = 'zh-CN';

// One login for everything: Tasklist's own login form gives way to ours.
const toLogin = () => /^#!?\/login/.test(location.hash) && location.replace('/login');
addEventListener('hashchange', toLogin);
toLogin();

export default {
  app: { name: '村务办理', vendor: '本镇' },
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' },
  disableWelcomeMessage: true,
  assignProcessInstanceIdToTaskComment: true,
  customScripts: ['scripts/read-only'],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: '签收当前待办' },
    focusFilter: { key: 'ctrl+shift+f', description: '转到第一个待办分类' },
    focusList: { key: 'ctrl+alt+l', description: '转到列表中的第一项待办' },
    focusForm: { key: 'ctrl+alt+f', description: '转到办理表单' },
    startProcess: { key: 'ctrl+alt+p', description: '提出新事项' }
  }
};
