import {
  Agreement,
  agreementState,
  AgreementState,
  lastDayOf,
  PURPOSES,
} from '@lib/boroughs/agreements/agreement';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { Choice } from '@lib/web-kit/govuk/choice';
import { Status } from '@lib/web-kit/govuk/tag';
import { agreementsPaths } from './agreements.paths';

export interface AgreementLine {
  readonly borough: string;
  readonly purpose: string;
  readonly from: string;
  readonly to: string;
  readonly reference: string;
  readonly signedBy: string;
  readonly status: Status;
  /** Read after the links, so that each says which agreement it is of. */
  readonly of: string;
  readonly renewHref: string;
  /** Null when it has ended. */
  readonly endHref: string | null;
}

const STATUS: Readonly<Record<AgreementState, Status>> = {
  live: { text: 'Live', kind: 'done' },
  'ends soon': { text: 'Ends soon', kind: 'waiting' },
  'not started': { text: 'Not started', kind: 'not-started' },
  ended: { text: 'Ended', kind: 'cannot' },
};

export const agreementLine = (agreement: Agreement, today: Day): AgreementLine => {
  const state = agreementState(agreement, today);
  const borough = authorityById(agreement.boroughId).name;
  return {
    borough,
    purpose: PURPOSES[agreement.purpose].title,
    from: formatDay(agreement.startsOn),
    to: formatDay(lastDayOf(agreement)),
    reference: agreement.reference,
    signedBy: agreement.signedBy,
    status: STATUS[state],
    of: `${borough}, ${PURPOSES[agreement.purpose].title}`,
    renewHref: agreementsPaths.renew(agreement.id),
    endHref: state === 'ended' ? null : agreementsPaths.end(agreement.id),
  };
};

/** Boroughs whose returns cannot be imported today. */
export const boroughsWithout = (agreements: readonly Agreement[], today: Day): string[] =>
  AUTHORITIES.filter(
    ({ id }) =>
      !agreements.some((one) => one.boroughId === id && one.purpose === 'sufficiency' && isLive(one, today)),
  ).map((one) => one.name);

const isLive = (agreement: Agreement, today: Day): boolean =>
  ['live', 'ends soon'].includes(agreementState(agreement, today));

export const purposeChoices = (): Choice[] =>
  Object.entries(PURPOSES).map(([value, { title, meaning }]) => ({ value, text: title, hint: meaning }));
