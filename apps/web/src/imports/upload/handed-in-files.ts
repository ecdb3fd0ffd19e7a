import { HandedInFile } from '@lib/ssda903/tables/raw-return';

/** Twelve tables, and as many again for those who send two years. */
export const MOST_FILES = 24;

/** The files of a form, with names as the person's own system wrote them; an empty box is no file. */
export const handedIn = (uploaded: readonly Express.Multer.File[] | undefined): HandedInFile[] =>
  (uploaded ?? [])
    .filter((file) => file.size > 0)
    .map((file) => ({ name: Buffer.from(file.originalname, 'latin1').toString('utf8'), bytes: file.buffer }));
