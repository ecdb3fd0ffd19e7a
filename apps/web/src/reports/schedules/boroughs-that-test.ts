import { authorityById } from '@lib/boroughs/authorities/find-authority';

/** Who can have a preview and a test of a schedule for each borough, to somebody of the programme who cannot. */
export const boroughsThatTest = (boroughs: readonly number[]): string =>
  boroughs.length === 0
    ? 'No borough has an approver now, who could have a test of their own workbook.'
    : `Approvers can have a preview and a test of their own borough’s workbook, from this page. These boroughs have one: ${boroughs.map((id) => authorityById(id).name).join(', ')}.`;
