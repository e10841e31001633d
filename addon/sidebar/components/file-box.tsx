import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { LABELS, PHRASES } from "../../../shared/wording/sidebar.ts";
import type { FileView } from "../../contract/province.ts";
import type { Actions } from "../actions.ts";
import { Button } from "./button.tsx";

/** An address under which the browser keeps the file's bytes. */
function addressOf({ base64, type }: FileView): string {
  const bytes = Uint8Array.from(atob(base64), (octet) => octet.charCodeAt(0));
  return URL.createObjectURL(new Blob([bytes], { type }));
}

/** A file that was made: it is kept at once, and the link is there where the browser holds that back. */
export function FileBox({ file, onClose }: { file: FileView; onClose: Actions["closeFile"] }) {
  const [address, setAddress] = useState<string | null>(null);
  const link = useRef<HTMLAnchorElement>(null);
  useLayoutEffect(() => {
    const made = addressOf(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  useLayoutEffect(() => {
    if (address !== null) link.current?.click();
  }, [address]);
  return (
    <section class="box tone-good">
      <p class="box-title">
        <span class="sign" aria-hidden="true">
          ✓
        </span>
        {PHRASES.fileReady(file.name)}
      </p>
      <div class="row">
        {address !== null && (
          <a ref={link} class="button plain" href={address} download={file.name}>
            {PHRASES.keepFile}
          </a>
        )}
        <Button kind="quiet" onPress={onClose}>
          {LABELS.close}
        </Button>
      </div>
    </section>
  );
}
