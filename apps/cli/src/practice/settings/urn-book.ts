/** Gives out made-up Ofsted numbers: seven figures that begin with 9, or SC and six that do. */
export class UrnBook {
  private given = 0;

  /** The older form, SC and six figures, comes every fourth time. */
  next(): string {
    this.given += 1;
    return this.given % 4 === 0 ? `SC${900_000 + this.given}` : String(9_000_000 + this.given);
  }
}
