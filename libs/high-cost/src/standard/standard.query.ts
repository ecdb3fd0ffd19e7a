import { Tx } from '@lib/database/unit-of-work';
import { CodedAnswers, KeptStandard } from './standard-questions';

type Stored = Omit<KeptStandard, 'siblingCount' | 'answers'> & {
  readonly entryId: string;
  readonly answers: CodedAnswers & { readonly siblingCount?: number };
};

/** What is answered of entries, by their key. */
export const standardOf = async (
  tx: Tx,
  entryIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, KeptStandard>> => {
  const rows = await tx.query<Stored>(
    `select entry_id as "entryId", id, issued_on as "issuedOn", referral_on as "referralOn",
            placement_reference as "placementReference", outward_code as "outwardCode", answers, version
       from standard_answers where entry_id = any($1)`,
    [entryIds.filter((id) => id !== null)],
  );
  return new Map(
    rows.map(({ entryId, answers: { siblingCount = null, ...answers }, ...kept }) => [
      entryId,
      { ...kept, siblingCount, answers },
    ]),
  );
};
