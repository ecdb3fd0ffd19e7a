import { Day } from '@lib/kernel/day';
import { lineEnd } from '../costs/cost-line';
import { isInForce, weeklyOn } from '../costs/cost-of';
import { HcliDefinition, HcliFacts, reasonsOf } from '../definitions/hcli-definition';
import { KeptLine, RegisterRecord, RegisterRow } from './register-entry';

/** Lines with the end of the placement where they have none of their own. */
export const linesHeld = ({ lines, placement }: Pick<RegisterRecord, 'lines' | 'placement'>): KeptLine[] =>
  lines.map((line) => ({
    ...line,
    endsOn: line.per === 'once' ? null : lineEnd(line, placement.endedOn),
  }));

/** What a week costs on a day; null where no weekly price is in force, which is not the same as nothing. */
export const weeklyPriceOn = (
  record: Pick<RegisterRecord, 'lines' | 'placement'>,
  on: Day,
): number | null => {
  const lines = linesHeld(record);
  return lines.some((line) => line.per === 'week' && isInForce(line, on)) ? weeklyOn(lines, on) : null;
};

/** A record under a definition on a day: what it costs then, and why it is in. */
export const rowOf = (record: RegisterRecord, definition: HcliDefinition, on: Day): RegisterRow => {
  const weeklyPence = weeklyPriceOn(record, on);
  const facts: HcliFacts = {
    weeklyPence,
    secure: record.placement.group === SECURE,
    unregistered: record.registration === null ? null : record.registration === 'unregistered',
    deprivationOfLiberty: record.underOrder,
    solo: record.solo,
    staffPerChild: record.staffPerChild,
  };
  return { ...record, weeklyPence, reasons: reasonsOf(definition, facts) };
};

/** The group of K1, as libs/reference-data has it. */
const SECURE = 'secure';
