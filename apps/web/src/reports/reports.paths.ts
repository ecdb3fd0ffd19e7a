/** What the tables of a report are of, beside their day: an earlier run, or a chosen definition of high cost. */
interface TablesOf {
  readonly againOf?: string;
  readonly definition?: number;
}

/** Every address of the feature. */
export const reportsPaths = {
  catalogue: '/reports',
  report: (code: string): string => `/reports/catalogue/${code}`,
  reportPattern: '/reports/catalogue/:code',
  tables: (code: string, asAt: string, { againOf, definition }: TablesOf = {}): string =>
    `/reports/catalogue/${code}/tables?asAt=${asAt}${againOf ? `&againOf=${againOf}` : ''}${definition ? `&definition=${definition}` : ''}`,
  tablesPattern: '/reports/catalogue/:code/tables',
  personalData: (code: string): string => `/reports/catalogue/${code}/personal-data`,
  personalDataPattern: '/reports/catalogue/:code/personal-data',
  ofPanel: (panelId: string): string => `/panel/series/${panelId}/reports`,
  ofPanelPattern: '/panel/series/:id/reports',
  panelReport: (panelId: string, code: string): string => `/panel/series/${panelId}/reports/${code}`,
  panelReportPattern: '/panel/series/:id/reports/:code',
  panelWorkbook: (panelId: string, code: string): string =>
    `/panel/series/${panelId}/reports/${code}/workbook`,
  panelWorkbookPattern: '/panel/series/:id/reports/:code/workbook',
  runs: '/reports/runs',
  runsOf: (scheduleId: string): string => `/reports/runs?schedule=${scheduleId}`,
  runsThat: (state: string): string => `/reports/runs?state=${state}`,
  run: (id: string): string => `/reports/runs/${id}`,
  runPattern: '/reports/runs/:id',
  file: (id: string): string => `/reports/runs/${id}/file`,
  filePattern: '/reports/runs/:id/file',
  retryRun: (id: string): string => `/reports/runs/${id}/retry`,
  retryRunPattern: '/reports/runs/:id/retry',
  schedules: '/reports/schedules',
  newSchedule: '/reports/schedules/new',
  /** Setting a schedule of one report. */
  newScheduleOf: (code: string): string => `/reports/schedules/new?report=${code}`,
  checkSchedule: '/reports/schedules/check',
  access: '/reports/access',
  accessWorkbook: '/reports/access/workbook',
  schedule: (id: string): string => `/reports/schedules/${id}`,
  schedulePattern: '/reports/schedules/:id',
  editSchedule: (id: string): string => `/reports/schedules/${id}/edit`,
  editSchedulePattern: '/reports/schedules/:id/edit',
  checkChange: (id: string): string => `/reports/schedules/${id}/check`,
  checkChangePattern: '/reports/schedules/:id/check',
  pauseSchedule: (id: string): string => `/reports/schedules/${id}/pause`,
  pauseSchedulePattern: '/reports/schedules/:id/pause',
  resumeSchedule: (id: string): string => `/reports/schedules/${id}/resume`,
  resumeSchedulePattern: '/reports/schedules/:id/resume',
  takeOverSchedule: (id: string): string => `/reports/schedules/${id}/take-over`,
  takeOverSchedulePattern: '/reports/schedules/:id/take-over',
  recipients: (id: string): string => `/reports/schedules/${id}/recipients`,
  recipientsPattern: '/reports/schedules/:id/recipients',
  previewSchedule: (id: string): string => `/reports/schedules/${id}/preview`,
  previewSchedulePattern: '/reports/schedules/:id/preview',
  runSchedule: (id: string): string => `/reports/schedules/${id}/run`,
  runSchedulePattern: '/reports/schedules/:id/run',
  testSchedule: (id: string): string => `/reports/schedules/${id}/test`,
  testSchedulePattern: '/reports/schedules/:id/test',
} as const;
