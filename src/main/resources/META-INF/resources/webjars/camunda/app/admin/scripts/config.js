/* Settings of this web application. Read before it starts. */

// One login for everything: the application's own login form gives way to ours.
const toLogin = () => /^#!?\/login/.test(location.hash) && location.replace('/login');
addEventListener('hashchange', toLogin);
toLogin();

export default {
  app: { name: '用户管理', vendor: '本镇' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  disableWelcomeMessage: true
};
