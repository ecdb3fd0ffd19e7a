import { Answer, isGrid } from '../answers/answer';
import { hindrances, PlannedChange, PlannedRow, UploadPlan } from './planned-upload';
import { UploadCounts } from './return-upload';

/** The changes that take an answer away, or some cells of a grid. */
export const clearedIn = ({ changes }: Pick<UploadPlan, 'changes'>): PlannedChange[] =>
  changes.filter(({ was, value }) => isCleared(was, value));

const isCleared = (was: Answer, value: Answer): boolean => {
  if (was === null || (Array.isArray(was) && was.length === 0)) return false;
  if (value === null || (Array.isArray(value) && value.length === 0)) return true;
  if (!isGrid(was) || !isGrid(value)) return false;
  return Object.entries(was).some(([down, cells]) =>
    Object.entries(cells).some(([across, cell]) => cell !== null && (value[down]?.[across] ?? null) === null),
  );
};

export const countsOf = (plan: UploadPlan): UploadCounts => {
  const of = (kind: PlannedRow['kind']): number => plan.rows.filter((row) => row.kind === kind).length;
  return {
    ...{ new: of('new'), changed: of('changed'), unchanged: of('unchanged'), missing: plan.missing.length },
    ...{ answers: plan.changes.length, cleared: clearedIn(plan).length, confirmed: plan.confirms.length },
    ...{ clashes: plan.clashes.length, problems: hindrances(plan.problems).length },
  };
};
