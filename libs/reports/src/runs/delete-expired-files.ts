import { Clock } from '@lib/kernel/clock';
import { AUTHORITIES } from '@lib/boroughs/authorities/authorities';
import { jobFor } from '@lib/database/context/viewer-context';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { deleteExpiredFiles } from './report-file.query';

/** Deletes the workbooks whose time is over, borough by borough: no context sees those of two. @returns how many. */
export const deleteExpiredFilesOfAll = async (units: UnitOfWork, clock: Clock): Promise<number> => {
  let deleted = 0;
  for (const { id } of AUTHORITIES) {
    deleted += await units.run(jobFor(id), (tx) => deleteExpiredFiles(tx, clock.now()));
  }
  return deleted;
};
