import { refusedWorkbook } from '@lib/workbook/reading/opened-workbook';

/** Refuses a whole workbook, by the field of the form it was handed in with. */
export const refuseWorkbook = (code: string, message: string): never => {
  throw refusedWorkbook(code, message);
};

export const GET_ONE = 'Download the workbook, copy your changes into it and upload that.';
