/** NIST 800-63B-4 asks for 8 with a second factor; security.md 2.2 asks for 12. No rule of composition, no expiry. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 128;
