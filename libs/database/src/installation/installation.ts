import { Temporal } from 'temporal-polyfill';
import { ConflictError } from '@lib/kernel/domain-error';
import { SYSTEM } from '../context/viewer-context';
import { Tx, UnitOfWork } from '../unit-of-work';

/** What this installation is, from its first start and for good. */
export class Installation {
  constructor(
    /** Whether it holds made-up data only. */
    readonly practice: boolean,
    readonly firstStartedAt: Temporal.Instant,
  ) {}
}

/** What whoever starts the service asks for: `PRACTICE`, and whether this is production. */
export interface InstallationWish {
  /** Null leaves it to what the database already is; a database that is nothing yet becomes a practice one. */
  readonly practice: boolean | null;
  readonly production: boolean;
}

/**
 * Marks a database as practice or real at its first start, and afterwards holds the start to the mark, so that
 * made-up and real children can never meet.
 * @throws ConflictError when the settings say one thing and the database is the other.
 */
export const openInstallation = async (units: UnitOfWork, wish: InstallationWish): Promise<Installation> =>
  units.run(SYSTEM, async (tx) => {
    await tx.query('insert into installation (practice) values ($1) on conflict (only_row) do nothing', [
      wish.practice ?? !wish.production,
    ]);
    const installation = await readInstallation(tx);
    if (!installation) throw new ConflictError('This database says nothing of what it is.', 'installation');
    refuseContradiction(installation, wish);
    return installation;
  });

/** The mark, or null before the first start. */
export const readInstallation = async (tx: Tx): Promise<Installation | null> => {
  const [row] = await tx.query<{ practice: boolean; first_started_at: Temporal.Instant }>(
    'select practice, first_started_at from installation',
  );
  return row ? new Installation(row.practice, row.first_started_at) : null;
};

const refuseContradiction = ({ practice }: Installation, wish: InstallationWish): void => {
  if (practice && wish.production) {
    throw new ConflictError(
      'This database is a practice one, with made-up data, and NODE_ENV is production. Use another database.',
      'installation-practice',
    );
  }
  if (wish.practice === null || wish.practice === practice) return;
  throw new ConflictError(
    practice
      ? 'PRACTICE is 0, but this database is a practice one and stays so. Leave PRACTICE out, or use another database.'
      : 'PRACTICE is 1, but this database is a real one and stays so. Leave PRACTICE out, or use another database.',
    practice ? 'installation-practice' : 'installation-real',
  );
};
