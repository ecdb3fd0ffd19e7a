/** Thrown where nothing can be returned, in a guard: the browser goes to another page (303), to sign in for example. */
export class SeeOtherError extends Error {
  constructor(readonly to: string) {
    super('See another page');
    this.name = 'SeeOtherError';
  }
}
