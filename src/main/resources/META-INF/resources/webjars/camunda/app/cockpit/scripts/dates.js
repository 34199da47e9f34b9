/* Moments read as in Tasklist, 2026年1月5日 09:00, in place of 2026-01-05T09:00:00. Loaded by Cockpit before it starts. */
define(['angular'], (angular) => angular.module('cunwu.dates', []).config([
  'camDateFormatProvider',
  (formats) => formats.setDateFormat('LLL', 'normal')
]));
