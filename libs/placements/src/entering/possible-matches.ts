import { Day } from '@lib/kernel/day';
import { Tx } from '@lib/database/unit-of-work';

/** What an officer says of a child they do not find. */
export interface SaidOfChild {
  readonly reference: string;
  /** First day of the month. */
  readonly birthMonth: Day;
  readonly sex: string;
}

/** A child of the borough who may be the one meant. */
export interface PossibleMatch {
  readonly id: string;
  readonly localReference: string;
  /** The reference is the same but for case, spaces and zeros in front; otherwise birth month and sex are. */
  readonly because: 'reference' | 'birth month and sex';
}

/** So many are looked at: more children of one month and sex help nobody to decide. */
const MATCHES_SHOWN = 20;

/** A reference without what people leave out or put in: "bro 00123" and "BRO123" are one. */
const PLAIN = (text: string): string =>
  `regexp_replace(regexp_replace(upper(${text}), '[^A-Z0-9]', '', 'g'), '(^|[A-Z])0+(?=[0-9])', '\\1', 'g')`;

/**
 * Children of the borough of the transaction who may be the one that somebody is about to add, those of the same
 * reference first. Discloses them: whoever shows them records that in the same transaction.
 */
export const possibleMatchesIn = (
  tx: Tx,
  { reference, birthMonth, sex }: SaidOfChild,
): Promise<PossibleMatch[]> =>
  tx.query<PossibleMatch>(
    `select id, local_reference as "localReference",
            case when ${PLAIN('local_reference')} = ${PLAIN('$2::text')} then 'reference' else 'birth month and sex' end as because
       from children
      where borough_id = $1 and (${PLAIN('local_reference')} = ${PLAIN('$2::text')}
        or (birth_month = $3 and (sex = $4 or 'U' in (sex, $4))))
      order by 3 desc, local_reference limit ${MATCHES_SHOWN}`,
    [tx.context.boroughId, reference, birthMonth, sex],
  );
