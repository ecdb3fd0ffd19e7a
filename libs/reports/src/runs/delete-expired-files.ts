import { Clock } from '@lib/kernel/clock';
import { UnitOfWork } from '@lib/database/unit-of-work';
import { deleteExpiredContents } from '../changes/kept-content.query';
import { jobContextOf, SUBJECTS } from '../subject/subject';
import { deleteExpiredFiles } from './report-file.query';

/**
 * Deletes the workbooks whose time is over, and what runs kept to be compared with, one after the other: no context sees
 * those of two. @returns how many workbooks.
 */
export const deleteExpiredFilesOfAll = async (units: UnitOfWork, clock: Clock): Promise<number> => {
  let deleted = 0;
  for (const subject of SUBJECTS) {
    deleted += await units.run(jobContextOf(subject), async (tx) => {
      await deleteExpiredContents(tx, clock.now());
      return deleteExpiredFiles(tx, clock.now());
    });
  }
  return deleted;
};
