import { SYSTEM } from '@lib/database/context/viewer-context';
import { readInstallation } from '@lib/database/installation/installation';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { Settings } from '@lib/kernel/settings';
import { Publisher, publisherOf } from '@lib/reports/publisher';

/** Whom a reader of this installation's workbooks writes to. @throws InvalidError for a real one that does not say. */
export const installationPublisher = async (units: UnitOfWork, settings: Settings): Promise<Publisher> => {
  const marked = await units.run(SYSTEM, readInstallation);
  const practice = marked?.practice ?? settings.practice ?? !settings.production;
  return publisherOf({ practice }, settings);
};
