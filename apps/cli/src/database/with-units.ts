import { connect, DatabaseAddress } from '@lib/database/connection';
import { ContextSigner } from '@lib/database/context/viewer-context';
import { LoginRole } from '@lib/database/roles/database-roles';
import { UnitOfWork } from '@lib/database/unit-of-work';

/** A page's reader waits; a command may take as long as its files are big. */
const NO_LIMIT = 0;

/** Runs `work` with a unit of work as one role of the database, whose connections end with it. */
export const withUnits = async <T>(
  address: DatabaseAddress,
  role: LoginRole,
  work: (units: UnitOfWork) => Promise<T>,
): Promise<T> => {
  const source = await connect(address, role, { pool: 2, statementTimeout: NO_LIMIT });
  try {
    return await work(new UnitOfWork(source, new ContextSigner(address.rootSecret)));
  } finally {
    await source.destroy();
  }
};
