/* Settings of Cockpit for the administrator. Read by the web application before it starts. */

import { prepare } from '../../../lib/cunwu/administration.js';

await prepare({
  // failed jobs may be retried; every other change comes through our own pages, or not at all
  without: [
    'cockpit.navigation:batch',
    'cockpit.navigation:reports',
    'cockpit.processDefinition.runtime.action:update-suspension-state-action',
    'cockpit.processDefinition.runtime.action:bulk-job-definition-override-job-priority-action',
    'cockpit.jobDefinition.action',
    'cockpit.processInstance.runtime.action:add-variable-action',
    'cockpit.processInstance.runtime.action:cancel-process-instance-action',
    'cockpit.processInstance.runtime.action:update-suspension-state-action',
    'cockpit.incident.action:increase-incident-external-task-retry',
    'cockpit.repository.deployment.action:delete-deployment'
  ],
  inert: ['dd.history-time-to-live'],
  closed: /^#!?\/(batch|reports|migration)/
});

export default {
  app: { name: '运行监控', vendor: '本镇' },
  locales: { availableLocales: ['zh-CN'], fallbackLocale: 'zh-CN' },
  disableWelcomeMessage: true,
  requireJsConfig: { deps: ['scripts/dates'], ngDeps: ['cunwu.dates'] }
};
