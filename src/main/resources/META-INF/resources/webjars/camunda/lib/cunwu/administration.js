/*
 * What Cockpit, Admin and Welcome share: one login, Chinese for the words that have no label, and controls that the
 * server refuses are left out or made plain text. The server's refusal is the rule, this is the courtesy.
 */

// Words that are written into the pages themselves.
const WORDS = {
  'null': '（未设）',
  'Message is null.': '没有出错信息',
  'Failed Job': '作业失败',
  'Suspended Job Definition': '已暂停的作业定义',
  'Loading diagram': '正在打开流程图',
  'Add criteria': '添加条件',
  'This search query is not valid': '查询条件不对',
  'Remove search': '去掉这个条件',
  'Business Key': '业务编号',
  'Activity Id': '环节代码',
  'Started Date': '开始时间',
  'Type': '类型',
  'Property': '属性',
  'Operator': '比较方式',
  'Value': '内容',
  'Variable': '数据项',
  'ID': '标识',
  'String': '文字',
  'Boolean': '是或否',
  'Integer': '整数',
  'Long': '整数',
  'Double': '小数',
  'Date': '日期',
  'Download': '下载',
  'Upload': '上传',
  'Toggle this section': '展开或收起这一部分',
  'Select all': '全选',
  'Unselect all': '全不选',
  'zoom in': '放大',
  'zoom out': '缩小',
  'reset zoom': '恢复原大小',
  'Admin': '用户管理',
  'Cockpit': '运行监控',
  'Tasklist': '村务办理',
  'Welcome': '首页'
};

const ICONS = {
  '.account > .dropdown-toggle': '我的账号',
  '.app-switch > .dropdown-toggle': '其他应用'
};

/** Prepares the page: what to leave out, which fields to make plain text, which addresses lead nowhere, further words. */
export async function prepare({ without = [], inert = [], closed = null, words = {} }) {
  document.documentElement.lang = 'zh-CN';
  document.querySelector('base').setAttribute('cam-exclude-plugins', without.join(','));
  const known = new Map(Object.entries({ ...WORDS, ...words }));
  onAddress(closed);
  makeInert(inert);
  onChange(() => tidy(inert, known));
  await keepLabels();
}

/** The labels are there before the page starts, and never those of an earlier version that the browser has kept. */
async function keepLabels() {
  const base = document.querySelector('base');
  const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
  const labels = await fetch(`${folder}zh-CN.json`, { cache: 'no-cache' });
  if (!labels.ok) return;
  const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
  kept[`${folder}_locales_data_zh-CN_${window.bust}`] = await labels.text();
  localStorage.setItem('camunda-web', JSON.stringify(kept));
}

/** One login for everything: the application's own login form gives way to ours, closed pages to the first one. */
function onAddress(closed) {
  const lead = () => {
    if (/^#!?\/login/.test(location.hash)) location.replace('/login');
    else if (closed?.test(location.hash)) location.replace('#/');
  };
  addEventListener('hashchange', lead);
  lead();
}

function makeInert(selectors) {
  if (selectors.length === 0) return;
  for (const type of ['click', 'keydown', 'paste']) {
    document.addEventListener(type, (event) => {
      const refused = event.target instanceof Element && event.target.closest(selectors.join(','));
      if (refused && event.key !== 'Tab') {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    }, true);
  }
}

function tidy(inert, words) {
  for (const element of inert.length ? document.querySelectorAll(inert.join(',')) : []) {
    for (const part of [element, ...element.querySelectorAll('a, input, select, textarea')]) {
      part.removeAttribute('tabindex');
      part.removeAttribute('href');
      if (part.matches('input, textarea')) part.readOnly = true;
    }
  }
  for (const link of document.querySelectorAll('[cam-widget-footer] a[href]')) link.removeAttribute('href');
  for (const [selector, name] of Object.entries(ICONS)) {
    for (const element of document.querySelectorAll(`${selector}:not([aria-label])`)) element.setAttribute('aria-label', name);
  }
  for (const name of ['title', 'placeholder', 'uib-tooltip']) {
    for (const element of document.querySelectorAll(`[${name}]`)) {
      const word = words.get(element.getAttribute(name));
      if (word) element.setAttribute(name, word);
    }
  }
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const said = text.data.trim().split(', ');
    if (said.every((word) => words.has(word))) text.data = said.map((word) => words.get(word)).join('、');
  }
}

function onChange(react) {
  let due = false;
  const later = () => {
    if (due) return;
    due = true;
    requestAnimationFrame(() => {
      due = false;
      react();
    });
  };
  new MutationObserver(later).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
  later();
}
