import { App, Button, Upload } from 'antd';
import { removePhoto, savePhoto } from '#renderer/data/acts/form-acts.ts';
import { useDesk } from '#renderer/data/react.tsx';
import { photoOf } from '#shared/formats/lrmx/photo.ts';
import type { Person } from '#shared/people/person.ts';
import { PhotoOnFile } from './Photo.tsx';

/** A photo of the form is 36 × 49 mm; two inches at 300 dots are a few hundred kilobytes. */
const most = 2 * 1024 * 1024;

/** The photo with the acts that put another one in its place, or none. */
export function PhotoBox({ person }: { person: Person }) {
  const desk = useDesk();
  const { message } = App.useApp();
  const take = async (file: File) => {
    if (file.size > most) return void message.error('照片超过2兆字节，请裁剪或压缩后再添加。');
    const photo = photoOf(new Uint8Array(await file.arrayBuffer()));
    if (!photo) return void message.error(`“${file.name}”不是JPEG、PNG或BMP图片，请换一张照片。`);
    const saved = await savePhoto(desk, person.id, photo);
    if (saved.ok) void message.success('照片已保存');
    else void message.error(saved.problems[0]?.message);
  };
  const remove = async () => {
    const removed = await removePhoto(desk, person.id);
    if (removed.ok) void message.success('照片已删除，可撤销');
    else void message.error(removed.problems[0]?.message);
  };
  return (
    <div className="aj-photo-box">
      <PhotoOnFile person={person} />
      <Upload
        accept=".jpg,.jpeg,.png,.bmp"
        showUploadList={false}
        beforeUpload={(file) => {
          void take(file);
          return false;
        }}
      >
        <Button size="small">{person.photo === undefined ? '添加照片' : '更换照片'}</Button>
      </Upload>
      {person.photo !== undefined && (
        <Button size="small" danger onClick={() => void remove()}>
          删除照片
        </Button>
      )}
    </div>
  );
}
