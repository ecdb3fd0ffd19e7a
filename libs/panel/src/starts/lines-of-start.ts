import { CostLine, LineKind } from '@lib/high-cost/costs/cost-line';
import { COST_PART_NAMES, CostPart, WeeklyPence, weeklyTotal } from '../options/weekly-cost';
import { StartFacts } from '../responses/response-problems';

/** The kind of line a part of an option becomes. An option does not say which support it is. */
const LINE_OF: Readonly<Record<CostPart, LineKind>> = {
  core: 'core',
  support: 'other-support',
  education: 'education',
  therapy: 'therapy',
  transport: 'transport',
};

/**
 * The lines that what was agreed a week becomes, which always add up to it (docs/decisions/0063). Where it is what the
 * option costs, they are its parts. Where it is another amount, the other parts stand and the core fee is what is left of
 * it; where nothing would be left, or the parts are not known, all of it is one core fee. The borough is invoiced.
 * @param parts of the option that was accepted; null where none was
 */
export const linesOfStart = (
  { startedOn, weeklyPence }: StartFacts,
  parts: WeeklyPence | null,
): CostLine[] => {
  const line = (kind: LineKind, pence: number): CostLine => ({
    kind,
    payer: 'social-care',
    per: 'week',
    pence,
    startsOn: startedOn,
    endsOn: null,
  });
  const total = parts === null ? null : weeklyTotal(parts);
  if (weeklyPence === 0) return [];
  if (parts === null || total === null) return [line('core', weeklyPence)];
  const core = weeklyPence - (total - (parts.core ?? 0));
  if (core <= 0 && weeklyPence !== total) return [line('core', weeklyPence)];
  return COST_PART_NAMES.map((part) =>
    line(LINE_OF[part], part === 'core' ? core : (parts[part] ?? 0)),
  ).filter(({ pence }) => pence > 0);
};
