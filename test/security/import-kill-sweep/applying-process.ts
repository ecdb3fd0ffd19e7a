import 'reflect-metadata';
import { connect, DatabaseAddress } from '@lib/database/connection';
import { ContextSigner } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Importing } from '@test/support/importing';

export interface Applying {
  readonly address: DatabaseAddress;
  readonly boroughId: number;
  readonly uploadId: string;
}

/** Applies the upload it is given, in this process, once it is told to go. */
const applyWhenTold = async ({ address, boroughId, uploadId }: Applying): Promise<void> => {
  const source = await connect(address, 'web', { pool: 1 });
  const importing = new Importing(new UnitOfWork(source, new ContextSigner(address.rootSecret)));
  const told = new Promise((resolve) => process.once('message', resolve));
  process.send!('ready');
  await told;
  await importing.applying.apply(importing.as(boroughId), uploadId);
  await source.destroy();
  process.disconnect();
};

void applyWhenTold(JSON.parse(process.argv[2]!) as Applying);
