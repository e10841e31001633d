/** Where the first screen will stand, while it is asked for: lines in place of its words. */
export function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      <span />
      <span />
      <span />
    </div>
  );
}
