import { Clock } from '@lib/kernel/clock';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { jobContextOf, SUBJECTS } from '../subject/subject';
import { deleteExpiredFiles } from './report-file.query';

/** Deletes the workbooks whose time is over, one after the other: no context sees those of two. @returns how many. */
export const deleteExpiredFilesOfAll = async (units: UnitOfWork, clock: Clock): Promise<number> => {
  let deleted = 0;
  for (const subject of SUBJECTS) {
    deleted += await units.run(jobContextOf(subject), (tx) => deleteExpiredFiles(tx, clock.now()));
  }
  return deleted;
};
