import { SYSTEM } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';

/** The addresses of those of these people who can sign in, by key: for the mails that tell them of messages. */
export const mailAddressesOf = async (
  auth: UnitOfWork,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (personIds.length === 0) return new Map();
  return auth.run(
    SYSTEM,
    async (tx) => {
      const rows = await tx.query<{ id: string; email: string }>(
        'select id, email from auth.people where id = any($1) and deactivated_at is null',
        [personIds],
      );
      return new Map(rows.map(({ id, email }) => [id, email]));
    },
    { readOnly: true },
  );
};
