import { formatDay } from '@lib/kernel/london-format';
import { KeptContent } from './kept-content';
import { Pair } from './compare-tables';
import { ComparedRun } from './compared-run';

/**
 * Why figures of a table may have moved, as far as the two runs tell: another version of the report, another day, another
 * release, newer data, another definition. Null where the runs say nothing of it.
 */
export const reasonsFor = (
  { before, now }: Pair,
  earlier: ComparedRun,
  { content, definitionVersion }: Pick<ComparedRun, 'content' | 'definitionVersion'>,
): string | null => {
  const reasons = [
    ...(earlier.definitionVersion === definitionVersion
      ? []
      : [`The report changed, from ${earlier.definitionVersion} to ${definitionVersion}`]),
    ...(before && now ? sameTable({ before, now }, earlier.content, content) : []),
  ];
  return reasons.length === 0 ? null : reasons.join('; ');
};

const sameTable = (
  { before, now }: { readonly before: NonNullable<Pair['before']>; readonly now: NonNullable<Pair['now']> },
  then: KeptContent,
  content: KeptContent,
): string[] => [
  ...(before.source === now.source ? [] : [`Its source is another: ${now.source}`]),
  ...(before.title.period === now.title.period
    ? []
    : [`It is about ${now.title.period}, and was about ${before.title.period}`]),
  ...(before.dataAsAt === now.dataAsAt
    ? []
    : [`The data are as at ${formatDay(now.dataAsAt)}, and were as at ${formatDay(before.dataAsAt)}`]),
  ...(definitionOf(then, before) === definitionOf(content, now)
    ? []
    : ['The definition of high cost changed: see the notes']),
  ...(then.smallNumbers === content.smallNumbers ? [] : ['Small numbers are treated by other rules']),
];

/** What a table says of the definition of high cost, where its notes say anything. */
const definitionOf = ({ notes }: KeptContent, table: NonNullable<Pair['now']>): string =>
  notes
    .filter(({ id }) => /(^|:)definition$/.test(id) && table.notes.includes(id))
    .map(({ text }) => text)
    .join(' ');
