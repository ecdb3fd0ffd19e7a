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
  schedules: '/reports/schedules',
  newSchedule: '/reports/schedules/new',
  checkSchedule: '/reports/schedules/check',
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
} as const;
