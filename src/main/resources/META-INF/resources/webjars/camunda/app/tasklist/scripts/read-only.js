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
// What Tasklist asks for before its words have come stays a key on the page.
const KEYS = {
  'CREATION_DATE': '收到时间',
  'SEARCH_PLACEHOLDER': '查找待办'
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
  for (const word of document.querySelectorAll('.sorting-choice .sort-by')) {
    const label = KEYS[word.textContent.trim()];
    if (label) {
      word.firstChild.nodeValue = label;
    }
  }
  for (const field of document.querySelectorAll('.tasks-list [cam-widget-search] input')) {
    field.placeholder = KEYS[field.placeholder] || field.placeholder;
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

// A step is told by its matter and by the working days left, as everywhere else; Tasklist knows only its name.
const matters = new Map();
let asked = '';
async function nameMatters() {
  const rows = [...document.querySelectorAll('ol.tasks-list > li.task')].map((row) => {
    const link = row.querySelector('.names h4 a');
    return [row, new URLSearchParams(link?.hash.split('?')[1]).get('task')];
  });
  const unknown = rows.map(([, id]) => id).filter((id) => id && !matters.has(id)).join();
  if (unknown && unknown !== asked) {
    asked = unknown;
    const answer = await fetch('/api/v1/inbox?size=100');
    if (answer.ok) {
      (await answer.json()).items.forEach((it) => matters.set(it.task, it));
    }
  }
  for (const [row, id] of rows) {
    const matter = matters.get(id);
    const named = row.querySelector('.cunwu-matter') ?? document.createElement('p');
    if (!matter || named.dataset.of === id) {
      continue;
    }
    named.className = 'cunwu-matter';
    named.dataset.of = id;
    named.textContent = matter.title;
    row.querySelector('.names').prepend(named);
    const due = row.querySelector('.due-date');
    if (due) {
      due.textContent = matter.left;
      due.classList.remove('overdue');
      due.classList.toggle('cunwu-late', new Date(matter.due) < new Date());
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
      nameMatters();
    });
  }
}).observe(document.body, { childList: true, subtree: true });
tidy();
wayBack();
