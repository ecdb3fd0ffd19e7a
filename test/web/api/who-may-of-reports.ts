const OFFICER = ['officer-bromley', 'approver-bromley', 'officer-camden'];
const PANEL = ['coordinator', 'chair', 'member'];

/** Who each operation of reports, their runs and their schedules lets in. */
export const WHO_MAY_OF_REPORTS: Readonly<Record<string, readonly string[]>> = {
  'reports.list': [...OFFICER, 'analyst', 'commissioner', 'administrator'],
  'reports.choices': [...OFFICER, 'analyst'],
  'reports.run': [...OFFICER, 'analyst'],
  'accessReport.show': ['protection-lead', 'administrator'],
  'accessReport.workbook': ['protection-lead', 'administrator'],
  'reports.tables': [...OFFICER, 'analyst', 'commissioner'],
  'reports.personalData': OFFICER,
  'panelReports.list': PANEL,
  'panelReports.tables': PANEL,
  'panelReports.workbook': PANEL,
  'runs.list': [...OFFICER, 'analyst', 'commissioner', 'administrator'],
  'runs.open': [...OFFICER, 'analyst', 'commissioner', 'administrator'],
  'runs.download': [...OFFICER, 'analyst', 'commissioner'],
  'schedules.list': [...OFFICER, 'analyst', 'commissioner', 'administrator'],
  'schedules.open': [...OFFICER, 'analyst', 'commissioner', 'administrator'],
  'schedules.check': ['approver-bromley', 'analyst'],
  'schedules.set': ['approver-bromley', 'analyst'],
  'schedules.change': ['approver-bromley', 'analyst'],
  'schedules.pause': ['approver-bromley', 'analyst'],
  'schedules.resume': ['approver-bromley', 'analyst'],
  'schedules.takeOver': ['approver-bromley', 'analyst'],
  'scheduleDeliveries.recipients': ['approver-bromley', 'analyst'],
  'scheduleDeliveries.setRecipients': ['approver-bromley', 'analyst'],
  'scheduleDeliveries.preview': ['approver-bromley', 'analyst'],
  'scheduleDeliveries.run': ['approver-bromley', 'analyst'],
  'scheduleDeliveries.test': ['approver-bromley', 'analyst'],
  'runRetries.tryAgain': [...OFFICER, 'analyst'],
};
