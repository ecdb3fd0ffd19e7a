import { Day } from '@lib/kernel/day';
import { InvalidError } from '@lib/kernel/domain-error';
import { Tx } from '@lib/database/unit-of-work';
import { PartChoice, Report } from '../report';

const refuse = (message: string): never => {
  throw new InvalidError(message, 'parts', [{ field: 'parts', message }]);
};

/** The reports of a bundle to choose from today; none of a report that is no bundle. */
export const partsToChoose = async (
  tx: Tx,
  report: Pick<Report, 'partsOn'>,
  today: Day,
): Promise<readonly PartChoice[]> => (await report.partsOn?.(tx, today)) ?? [];

/**
 * The codes of the reports that are to go into a bundle, in its own order; null where all of them are, those the workstream
 * lists later too, and for a report that is no bundle.
 * @throws InvalidError for none at all, for one the bundle does not have, and for a choice where there is nothing to choose
 */
export const chosenParts = async (
  tx: Tx,
  report: Pick<Report, 'title' | 'partsOn'>,
  wanted: readonly string[] | null | undefined,
  today: Day,
): Promise<readonly string[] | null> => {
  if (wanted === undefined || wanted === null) return null;
  const parts = await partsToChoose(tx, report, today);
  if (parts.length === 0)
    refuse(`“${report.title}” is not put together from other reports: leave the choice out`);
  if (wanted.length === 0) refuse('Select at least one report to go into the workbook');
  if (wanted.some((code) => !parts.some((part) => part.code === code)))
    refuse(`Select reports from the list: ${parts.map(({ title }) => title).join(', ')}`);
  const chosen = parts.filter(({ code }) => wanted.includes(code)).map(({ code }) => code);
  return chosen.length === parts.length ? null : chosen;
};
