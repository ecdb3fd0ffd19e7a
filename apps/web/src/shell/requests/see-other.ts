import { Response } from 'express';

/**
 * Sends the browser to a page of ours with 303, so that reloading does not send a form again.
 * @throws RangeError for an address elsewhere: a redirect must never carry somebody off the service.
 */
export const seeOther = (response: Response, to: string): string => {
  if (!/^\/(?![/\\])[^\\\r\n]*$/.test(to)) throw new RangeError('A redirect goes to a page of this service');
  response.status(303).setHeader('Location', to);
  return '';
};
