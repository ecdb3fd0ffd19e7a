import { Day } from '@lib/kernel/day';
import { HcliReason } from '@lib/high-cost/definitions/hcli-definition';
import { agreedWeekly } from '@lib/high-cost/funding/funding-position';
import { RegisterRow } from '@lib/high-cost/register/register-entry';
import { figuresOf, reasonsOn } from '@lib/high-cost/register/register-figures';
import { RegisterList, RegisterPage } from '@lib/high-cost/register/register.service';
import { warningsOf } from '@lib/high-cost/register/warnings';
import { extensionPence } from '../record/outcome-tables';
import { ShownRegister } from '../list/register-filter';
import { ReasonJson, RecordJson, RegisterJson, RegisterRowJson } from './register.schemas';

const reasonJson = (reason: HcliReason): ReasonJson => ({
  kind: reason.kind,
  tier: reason.kind === 'cost' ? reason.tier : null,
});

const rowJson = (row: RegisterRow, on: Day): RegisterRowJson => ({
  placement: row.placement,
  weeklyPence: row.weeklyPence,
  reasons: row.reasons.map(reasonJson),
  reviewDueOn: row.reviewDueOn,
  warnings: warningsOf(row, on),
});

/** The list as its page shows it. */
export const registerJson = (list: RegisterList, shown: ShownRegister): RegisterJson => {
  const { rows, paging, below, notIn, weeklyPence, unpriced } = shown;
  return {
    on: list.on,
    definition: list.definition,
    inForce: list.inForce,
    count: paging.total,
    page: paging.page,
    pages: paging.pages,
    weeklyPence,
    withoutWeeklyPrice: unpriced,
    placements: rows.map((row) => rowJson(row, list.on)),
    recordedNotIn: notIn,
    placementGone: below.leftBehind,
    endingsToRecord: below.endings,
  };
};

/** One placement as its page shows it. */
export const recordJson = ({
  row,
  definition,
  funding,
  outcomes,
  linesVersion,
  today,
}: RegisterPage): RecordJson => {
  const { lines, ...figures } = figuresOf(row, today);
  return {
    placement: row.placement,
    version: row.version,
    caseReference: row.caseReference,
    underOrder: row.underOrder,
    on: today,
    definition,
    reasons: reasonsOn(row, today).map(reasonJson),
    warnings: warningsOf(row, today),
    ...figures,
    lines: lines.map((line) => ({ ...line, enteredAt: line.enteredAt.toString() })),
    linesVersion,
    funding,
    agreedWeeklyPence: agreedWeekly(funding),
    solo: row.solo,
    staffPerChild: row.staffPerChild,
    registration: row.registration,
    procurement: row.procurement,
    expectedEndOn: row.expectedEndOn,
    contractEndsOn: row.contractEndsOn,
    reviewDueOn: row.reviewDueOn,
    needsBand: row.needsBand,
    ownerRole: row.ownerRole,
    mark: outcomes.mark,
    reviews: outcomes.reviews.map((one) => ({ ...one, enteredAt: one.enteredAt.toString() })),
    extensions: outcomes.extensions.map((one) => ({ ...one, costPence: extensionPence(row, one) })),
    ending: outcomes.ending,
  };
};
