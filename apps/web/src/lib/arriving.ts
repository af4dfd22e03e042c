/** The page that was asked for and has not come. */
let asked: string | null = null;
const listeners = new Set<() => void>();

function set(address: string | null) {
  if (asked === address) return;
  asked = address;
  for (const listener of listeners) listener();
}

const here = () => location.pathname + location.search;

export const arrivingStore = {
  begin(url: string) {
    const { pathname, search } = new URL(url, location.href);
    set(pathname + search === here() ? null : pathname + search);
  },
  end() {
    set(null);
  },
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
  get: () => asked !== null,
  getOnServer: () => false,
};
