import { CheckedReturn } from '@lib/surveys/submitting/checked-returns.service';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { waveCaption } from '../../surveys/page-facts';
import { differencesTable, rowNamed, ShownDifferences } from './differences-table';
import { explainedTable } from './explained-table';
import { totalsTable } from './totals-table';

/** A return as a whole, as the page of the preparer and that of the approver show it. */
export interface AsAWhole {
  readonly caption: string;
  readonly isNil: boolean;
  readonly totals: DataTable | null;
  readonly explained: DataTable | null;
  readonly sinceLastVersion: ShownDifferences | null;
  readonly sinceLastWave: ShownDifferences | null;
  /** Answers that are kept and not sent, a line each. */
  readonly notSent: readonly string[];
}

export const asAWhole = (found: CheckedReturn): AsAWhole => {
  const { compiled, head, weighed, localReferences: local, last } = found;
  const { set } = compiled;
  const since = last ? `the last wave, ${last.title}` : 'the last wave';
  return {
    caption: waveCaption(found),
    isNil: head.isNil,
    totals: head.isNil || found.totals.length === 0 ? null : totalsTable(found.totals),
    explained: explainedTable(set, weighed.findings, local),
    sinceLastVersion:
      found.sinceLastVersion &&
      differencesTable(set, found.sinceLastVersion, { since: 'what was last submitted', local }),
    sinceLastWave: found.sinceLastWave && differencesTable(set, found.sinceLastWave, { since, local }),
    notSent: head.isNil ? [] : notSentLines(found),
  };
};

const notSentLines = ({ compiled: { set }, notSent, localReferences: local }: CheckedReturn): string[] =>
  notSent.map(({ section, rowKey, question }) => {
    const found = set.sections.find(({ code }) => code === section)!;
    const label = found.questions.find(({ code }) => code === question)!.label;
    const at = rowKey === null ? found.title : rowNamed(set, { section, rowKey, local });
    return `${at}: ${label}`;
  });
