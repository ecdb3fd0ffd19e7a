import { DatedCode } from './dated-code';

const unconfirmed = (code: string, label: string): DatedCode => ({
  code,
  label,
  firstYear: 2024,
  labelUnconfirmed: true,
});

/**
 * SW_REASON: why a child's social worker changed, from the return of 2024. Source of the codes: Social Finance
 * liia-tools-pipeline, SSDA903 schema change of 2024. It gives no labels: ours are read off the codes and
 * flagged. Read only to be checked: this service keeps nothing of the table.
 */
export const SOCIAL_WORKER_REASONS: readonly DatedCode[] = [
  unconfirmed('MANAGE', 'Management decision'),
  unconfirmed('FCONTA', 'First contact'),
  unconfirmed('LEFTRL', 'Social worker left the role'),
  unconfirmed('ORGRST', 'Organisation restructured'),
  unconfirmed('TSPROC', 'Transfer process'),
  unconfirmed('ABSENC', 'Social worker absent'),
  unconfirmed('CHCHAN', 'Child asked for the change'),
  unconfirmed('PCCHAN', 'Parent or carer asked for the change'),
  unconfirmed('SWDIED', 'Social worker died'),
  unconfirmed('OTHERS', 'Other'),
];
