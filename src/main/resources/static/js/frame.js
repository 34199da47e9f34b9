/*
 * Our page inside a frame of Tasklist: tells the frame's owner how high the page is, and when the step is done.
 * Alone in a window this script does nothing.
 */
(() => {
  'use strict';

  if (window.parent === window) {
    return;
  }

  const root = document.documentElement;
  const tell = (message) => window.parent.postMessage(message, window.location.origin);

  // Style sheets take away there what only makes sense in a window of its own: header, fixed bars, heights in vh.
  root.classList.add('framed');

  let told = 0;
  const tellHeight = () => {
    // Not scrollHeight: it is never less than the frame, so the frame would never shrink.
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height > 0 && height !== told) {
      told = height;
      tell({ cunwu: 'height', height });
    }
  };
  new ResizeObserver(tellHeight).observe(root);
  tellHeight();

  const tellDone = () => {
    const done = document.querySelector('[data-cunwu-done]');
    if (done) {
      tell({ cunwu: 'done', id: done.dataset.cunwuDone });
    }
  };
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', tellDone, { once: true });
  } else {
    tellDone();
  }
})();
