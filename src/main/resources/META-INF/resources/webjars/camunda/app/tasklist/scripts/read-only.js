/*
 * What the server refuses is shown as plain text: due date, assignee and candidate groups of a task stay readable,
 * but can be neither clicked nor reached with the keyboard. The server's refusal is the rule, this is the courtesy.
 */
const REFUSED = '.task-card .meta.dates [cam-widget-inline-field], '
  + '.task-card .meta.actors .assignee [cam-widget-inline-field], '
  + '.task-card .meta.actors .groups > span';

for (const type of ['click', 'keydown', 'paste']) {
  document.addEventListener(type, (event) => {
    const inert = event.target instanceof Element && event.target.closest(REFUSED);
    if (inert && event.key !== 'Tab') {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);
}

// Words that the application has no label for.
const WORDS = {
  'zoom in': '放大',
  'zoom out': '缩小',
  'reset zoom': '恢复原大小',
  'Admin': '用户管理',
  'Cockpit': '运行监控',
  'Welcome': '首页'
};
// Search criteria that mean nothing to an official.
const TECHNICAL = /^(个案|执行|委托)|标识|代码|数据项|^(早于|晚于|不早于|不晚于)/;

const ICONS = {
  'button.maximize': '放大办理页',
  'button.reset-regions': '恢复三栏',
  '.task-filters .region-toggle': '展开或收起待办分类',
  '.tasks-list .region-toggle': '展开或收起待办列表',
  '.task-details .region-toggle': '展开或收起办理页',
  '.task-card .unclaim': '取消签收，退回公共待办',
  '.task-card .instance-link': '打开事项运行情况',
  '.app-switch > .dropdown-toggle': '其他应用'
};

function tidy() {
  for (const element of document.querySelectorAll(REFUSED)) {
    element.removeAttribute('tabindex');
    element.querySelectorAll('a[href]').forEach((link) => link.removeAttribute('href'));
  }
  for (const button of document.querySelectorAll('.navigation button[title]')) {
    const word = WORDS[button.title];
    if (word) {
      button.title = word;
      button.setAttribute('aria-label', word);
    }
  }
  for (const link of document.querySelectorAll('.app-switch .dropdown-menu a')) {
    const word = WORDS[link.textContent.trim()];
    if (word) {
      link.textContent = word;
    }
  }
  for (const choice of document.querySelectorAll('.tasks-list [cam-widget-search] .dropdown-menu > li')) {
    choice.hidden = TECHNICAL.test(choice.textContent.trim());
  }
  for (const [selector, name] of Object.entries(ICONS)) {
    for (const element of document.querySelectorAll(`${selector}:not([aria-label])`)) {
      element.setAttribute('aria-label', name);
    }
  }
}

// The phone menu closes once something in it was chosen.
document.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('[cam-widget-header] .sections-menu a')) {
    setTimeout(() => document.querySelector('.navbar-toggle.open')?.click());
  }
});

// On a phone the list gives way to an opened task (user-styles.css), so there has to be a way back.
function wayBack() {
  document.body.classList.toggle('task-open', document.querySelector('.task-card') !== null);
  const top = document.querySelector('.task-details > .top');
  if (top && !top.querySelector('.cunwu-back')) {
    const back = document.createElement('a');
    back.className = 'cunwu-back';
    back.href = '#/';
    back.textContent = '‹ 返回待办列表';
    back.addEventListener('click', (event) => {
      event.preventDefault();
      const [path, search] = location.hash.slice(1).split('?');
      const rest = new URLSearchParams(search);
      rest.delete('task');
      rest.delete('detailsTab');
      location.hash = `${path}?${rest}`;
    });
    top.prepend(back);
  }
}

let due = false;
new MutationObserver(() => {
  if (!due) {
    due = true;
    requestAnimationFrame(() => {
      due = false;
      tidy();
      wayBack();
    });
  }
}).observe(document.body, { childList: true, subtree: true });
tidy();
wayBack();
