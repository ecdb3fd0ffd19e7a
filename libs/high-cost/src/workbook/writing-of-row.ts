import { newId } from '@lib/kernel/ids';
import { CostLine } from '../costs/cost-line';
import { EntryFacts, NOTHING_RECORDED } from '../register/register-entry';
import { NOTHING_ANSWERED, StandardFacts } from '../standard/standard-questions';
import { UploadRow, UploadWrites } from './upload-row';
import { WrittenRow } from './written-row';

/** A row with what writing it does, before anything is written. */
export interface Writing {
  readonly row: UploadRow;
  readonly written: WrittenRow;
}

/** The lines a row adds, in the order of their keys. */
export const addedLines = ({ prices, oneOffs }: UploadWrites): CostLine[] =>
  [...prices, ...oneOffs].flatMap(({ add }) => (add ? [add] : []));

const factsBefore = ({ found: { record } }: UploadRow): EntryFacts => ({
  ...NOTHING_RECORDED,
  ...Object.fromEntries(Object.keys(NOTHING_RECORDED).map((key) => [key, record[key as keyof EntryFacts]])),
});

const standardBefore = ({ found: { standard } }: UploadRow): StandardFacts | null =>
  standard && {
    ...NOTHING_ANSWERED,
    ...Object.fromEntries(
      Object.keys(NOTHING_ANSWERED).map((key) => [key, standard[key as keyof StandardFacts]]),
    ),
  };

/** Gives everything that is new its key, and notes what it takes the place of. */
export const writingOf = (row: UploadRow): Writing => {
  const {
    found: { record, funding, standard },
    writes,
  } = row;
  return {
    row,
    written: {
      placementId: record.placement.id,
      childId: record.placement.childId,
      entryId: record.entryId ?? newId(),
      facts: writes.facts && { before: factsBefore(row), version: record.version + 1 },
      ended: writes.prices.flatMap(({ end }) =>
        end ? [{ id: end.line.id, before: end.line.endsOn, version: end.line.version + 1 }] : [],
      ),
      added: addedLines(writes).map(() => newId()),
      takenBack: writes.oneOffs.flatMap(({ takeBack }) =>
        takeBack ? [{ id: takeBack.id, version: takeBack.version + 1 }] : [],
      ),
      stated: writes.funding.map(({ funder }) => ({
        id: newId(),
        instead: funding.find((one) => one.funder === funder)?.id ?? null,
      })),
      standard: writes.standard && {
        id: standard?.id ?? newId(),
        before: standardBefore(row),
        version: (standard?.version ?? 0) + 1,
      },
    },
  };
};
