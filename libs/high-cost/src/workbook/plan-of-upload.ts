import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';
import { foundPlacements, idsInWorkbook } from './found.query';
import { hindrances, planUpload, UploadPlan } from './plan-upload';
import { TextRow } from './read-sheet';
import { ReadRegister } from './read-workbook';
import { UploadCounts } from './register-upload';
import { ROW_KEY } from './workbook-column';

type Said = Pick<ReadRegister, 'columns' | 'notes'> & {
  readonly madeOn: Day;
  readonly rows: readonly TextRow[];
};

/** What an upload would do, from what is recorded now; it can be another thing a minute later. */
export const planOfUpload = async (tx: Tx, said: Said, today: Day): Promise<UploadPlan> => {
  const inWorkbook = new Set(await idsInWorkbook(tx, said.madeOn));
  const named = said.rows.flatMap(({ cells }) => cells[ROW_KEY]?.toLowerCase() ?? []);
  const found = await foundPlacements(tx, [...inWorkbook, ...named], today);
  return planUpload({ ...said, today, found, inWorkbook });
};

export const countsOf = ({ rows, missing, problems }: UploadPlan): UploadCounts => {
  const of = (kind: UploadPlan['rows'][number]['kind']): number =>
    rows.filter((row) => row.kind === kind).length;
  const hindering = hindrances(problems).length;
  return {
    new: of('new'),
    changed: of('changed'),
    unchanged: of('unchanged'),
    missing: missing.length,
    problems: hindering,
    warnings: problems.length - hindering,
  };
};
