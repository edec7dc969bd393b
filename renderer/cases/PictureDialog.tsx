import { Modal } from 'antd';
import { useEffect, useState } from 'react';

export interface Picture {
  readonly name: string;
  readonly media: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Shows a picture from memory; nothing readable is written to the disk for it. */
export function PictureDialog({ picture, onClose }: { picture: Picture; onClose: () => void }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([picture.bytes], { type: picture.media }));
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return (
    <Modal open title={picture.name} footer={null} width="min(60rem, 92vw)" onCancel={onClose}>
      {url !== undefined && <img src={url} alt={picture.name} className="aj-picture" />}
    </Modal>
  );
}
