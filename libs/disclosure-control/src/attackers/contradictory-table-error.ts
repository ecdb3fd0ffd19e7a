/** What is printed, and what the attacker knows besides, cannot all be true: no table of whole numbers fits it. */
export class ContradictoryTableError extends Error {
  constructor() {
    super(
      'The published table contradicts itself: no whole numbers agree with all that is printed in it and all that ' +
        'this attacker knows. Check that its sums, its rounding and its threshold are those it was protected with.',
    );
    this.name = new.target.name;
  }
}
