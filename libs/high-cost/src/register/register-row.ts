import { Day } from '@lib/kernel/day';
import { CostLine, lineEnd } from '../costs/cost-line';
import { isInForce, weeklyOn } from '../costs/cost-of';
import { HcliDefinition, HcliFacts, reasonsOf } from '../definitions/hcli-definition';
import { RegisteredPlacement, RegisterRecord, RegisterRow } from './register-entry';

/** Lines, and the placement they end with. */
export interface HeldLines<Line extends CostLine = CostLine> {
  readonly lines: readonly Line[];
  readonly placement: Pick<RegisteredPlacement, 'endedOn'>;
}

/** What of a record decides whether it is in, and nobody’s name or reference. */
export interface WeighedRecord
  extends
    HeldLines,
    Pick<RegisterRecord, 'registration' | 'underOrder' | 'solo' | 'staffPerChild' | 'marked'> {
  readonly placement: Pick<RegisteredPlacement, 'endedOn' | 'group'>;
}

/** Lines with the end of the placement where they have none of their own. */
export const linesHeld = <Line extends CostLine>({ lines, placement }: HeldLines<Line>): Line[] =>
  lines.map((line) => ({
    ...line,
    endsOn: line.per === 'once' ? null : lineEnd(line, placement.endedOn),
  }));

/** What a week costs on a day; null where no weekly price is in force, which is not the same as nothing. */
export const weeklyPriceOn = (record: HeldLines, on: Day): number | null => {
  const lines = linesHeld(record);
  return lines.some((line) => line.per === 'week' && isInForce(line, on)) ? weeklyOn(lines, on) : null;
};

/** A record under a definition on a day: what it costs then, and why it is in. */
export const rowOf = <Of extends WeighedRecord>(
  record: Of,
  definition: HcliDefinition,
  on: Day,
): Of & Pick<RegisterRow, 'weeklyPence' | 'reasons'> => {
  const weeklyPence = weeklyPriceOn(record, on);
  const facts: HcliFacts = {
    weeklyPence,
    secure: record.placement.group === SECURE,
    unregistered: record.registration === null ? null : record.registration === 'unregistered',
    deprivationOfLiberty: record.underOrder,
    solo: record.solo,
    staffPerChild: record.staffPerChild,
    panelMark: record.marked,
  };
  return { ...record, weeklyPence, reasons: reasonsOf(definition, facts) };
};

/** The group of K1, as libs/reference-data has it. */
const SECURE = 'secure';
