/** “42 %” for 0.42. Only nothing is 0, and only everything 100. */
export function percentInWords(share: number): string {
  return `${percentOf(share)} %`;
}

/** A share in whole percent. */
export function percentOf(share: number): number {
  if (share <= 0) return 0;
  // Sums of fractions are off by a trifle.
  return share < 1 - 1e-9 ? Math.min(99, Math.max(1, Math.round(share * 100))) : Math.round(share * 100);
}
