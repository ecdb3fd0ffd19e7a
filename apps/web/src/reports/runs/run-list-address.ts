import { isId } from '@lib/kernel/ids';
import { Viewer } from '@lib/access/viewer';
import { AUTHORITIES_BY_NAME } from '@lib/boroughs/authorities/authorities';
import { RUN_STATES, RunState } from '@lib/reports/runs/run';
import { RunFilter } from '@lib/reports/runs/run.query';
import { KeptSubject, PROGRAMME, subjectOfRow } from '@lib/reports/subject/subject';
import { chosenOf, ListFilter, Query, refuseOtherNames } from '@lib/web-kit/paging/list-filter';

type RunFilterName = 'state' | 'borough';

const STATE: ListFilter<RunFilterName> = {
  name: 'state',
  label: 'Outcome',
  choices: Object.entries(RUN_STATES).map(([value, text]) => ({ value, text })),
};

const OF_PROGRAMME = 'programme';

const BOROUGH: ListFilter<RunFilterName> = {
  name: 'borough',
  label: 'Made for',
  choices: [
    { value: OF_PROGRAMME, text: 'The programme' },
    ...AUTHORITIES_BY_NAME.map(({ slug, name }) => ({ value: slug, text: name })),
  ],
};

const subjectNamed = (chosen: string | undefined): KeptSubject | undefined => {
  if (chosen === OF_PROGRAMME) return PROGRAMME;
  const borough = AUTHORITIES_BY_NAME.find(({ slug }) => slug === chosen);
  return borough && subjectOfRow(borough.id);
};

/** The questions of the run history; a borough is not asked which one. */
export const runFilters = ({ context }: Viewer): readonly ListFilter<RunFilterName>[] =>
  context.boroughId === null ? [BOROUGH, STATE] : [STATE];

/**
 * Reads the filter out of the address; what is not one of the answers is no filter.
 * @throws UnexpectedFieldsError for a name the list does not know.
 */
export const runFilterOf = (query: Query, viewer: Viewer): RunFilter => {
  const filters = runFilters(viewer);
  refuseOtherNames(query, filters, ['schedule', 'page']);
  const schedule = query['schedule'];
  return {
    state: chosenOf(filters, query, 'state') as RunState | undefined,
    subject: subjectNamed(chosenOf(filters, query, 'borough')),
    scheduleId: typeof schedule === 'string' && isId(schedule) ? schedule : undefined,
  };
};
