"""The request examples of the gateway's pages, mended, with another host. Saves one picture per request.

Usage: gateway_examples.py BASE_URL DIRECTORY requests|urllib
DIRECTORY has image.png, image.jpeg, mask.jpg, mask.png, reference-image.png, and gets the pictures.
"""
import json
import os
import sys
import urllib.request
import uuid

base, directory, library = sys.argv[1:4]
headers = {"Api-Key": "sk-***"}

prompts = {
    "en": "bird playing with a cat in the snow, pixel art style",
    "ko": "눈 속에서 고양이와 노는 새",
    "ja": "雪の中で猫と遊ぶ鳥、ピクセルアートスタイル",
    "zh": "雪地里与猫玩耍的鸟,像素风格 \"永远好奇\"",
}


def path(name):
    return os.path.join(directory, name)


class Answer:
    def __init__(self, status, content):
        self.ok = status == 200
        self.status_code = status
        self.content = content

    def json(self):
        return json.loads(self.content)


def opened(request):
    try:
        with urllib.request.urlopen(request) as response:
            return Answer(response.status, response.read())
    except urllib.error.HTTPError as error:
        return Answer(error.code, error.read())


class WithUrllib:
    """The part of requests that the examples use."""

    @staticmethod
    def get(url):
        return opened(urllib.request.Request(url))

    @staticmethod
    def post(url, headers, data=None, files=None, json=None):
        if json is not None:
            body = globals()["json"].dumps(json).encode()
            kind = "application/json"
        else:
            boundary = uuid.uuid4().hex
            body = b""
            for name, value in (data or {}).items():
                body += f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
            for name, file in (files or {}).items():
                shown = os.path.basename(file.name)
                body += f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"; filename="{shown}"\r\n\r\n'.encode()
                body += file.read() + b"\r\n"
            body += f"--{boundary}--\r\n".encode()
            kind = f"multipart/form-data; boundary={boundary}"
        return opened(urllib.request.Request(url, body, {**headers, "Content-Type": kind}, method="POST"))


if library == "requests":
    import requests
else:
    requests = WithUrllib


def save(name, response):
    answer = response.json()
    if not response.ok or not answer.get("data"):
        raise SystemExit(f"{name}: {response.status_code} {answer}")
    picture = requests.get(answer["data"][0]["url"])
    if not picture.ok:
        raise SystemExit(f"{name}: {picture.status_code}")
    with open(path(name + ".png"), "wb") as file:
        file.write(picture.content)


def v3_remix(name, prompt):
    data = {
        "prompt": prompt,
        "image_weight": "60",
        "rendering_speed": "QUALITY",
        "num_images": 1,
        "seed": 1,
        "aspect_ratio": "16x9",
        "magic_prompt": "AUTO",
        "style_type": "AUTO",
        "negative_prompt": "blurry, bad anatomy, watermark",
    }
    with open(path("image.jpeg"), "rb") as image_file:
        files = {"image": image_file, "style_reference_images": open(path("reference-image.png"), "rb")}
        save(name, requests.post(base + "/ideogram/v1/ideogram-v3/remix", headers=headers, data=data, files=files))


def v3_edit(name, prompt):
    with open(path("image.jpeg"), "rb") as image_file, open(path("mask.jpg"), "rb") as mask_file:
        response = requests.post(
            base + "/ideogram/v1/ideogram-v3/edit",
            headers=headers,
            data={
                "prompt": prompt,
                "rendering_speed": "DEFAULT",
                "num_images": 1,
                "seed": 1,
                "aspect_ratio": "16x9",
                "magic_prompt": "AUTO",
                "style_type": "AUTO",
                "negative_prompt": "blurry, bad anatomy, watermark",
            },
            files={"image": image_file, "mask": mask_file},
        )
    save(name, response)


def v3_replace_background(name, prompt):
    data = {
        "prompt": prompt,
        "rendering_speed": "QUALITY",
        "num_images": 1,
        "seed": 1,
        "magic_prompt": "AUTO",
        "style_type": "AUTO",
    }
    with open(path("image.png"), "rb") as image_file:
        files = {"image": image_file, "style_reference_images": open(path("reference-image.png"), "rb")}
        url = base + "/ideogram/v1/ideogram-v3/replace-background"
        save(name, requests.post(url, headers=headers, data=data, files=files))


def generate(name, prompt):
    payload = {
        "image_request": {
            "prompt": prompt,
            "negative_prompt": "blurry, bad anatomy, watermark",
            "aspect_ratio": "ASPECT_3_2",
            "model": "V_2",
            "num_images": 2,
            "magic_prompt_option": "AUTO",
            # "seed": 2
            "style_type": "RENDER_3D",
        }
    }
    save(name, requests.post(base + "/ideogram/generate", json=payload, headers=headers))


def edit(name, prompt):
    # mended: the path, the mask as a file, the options without a value
    files = {"image_file": open(path("image.png"), "rb"), "mask": open(path("mask.png"), "rb")}
    payload = {"prompt": prompt, "model": "V_2", "num_images": 1}
    save(name, requests.post(base + "/ideogram/edit", data=payload, files=files, headers=headers))


def remix(name, prompt):
    files = {"image_file": open(path("image.png"), "rb")}
    payload = {
        "image_request": json.dumps(
            {
                "prompt": prompt,
                "aspect_ratio": "ASPECT_10_16",
                "image_weight": 50,
                "magic_prompt_option": "ON",
                "model": "V_2",
            }
        )
    }
    save(name, requests.post(base + "/ideogram/remix", data=payload, files=files, headers=headers))


def upscale(name):
    files = {"image_file": open(path("image.png"), "rb")}
    save(name, requests.post(base + "/ideogram/upscale", data={"image_request": " {} "}, files=files, headers=headers))


def describe():
    files = {"image_file": open(path("image.png"), "rb")}
    response = requests.post(base + "/ideogram/describe", files=files, headers=headers)
    if not response.ok or not response.json()["descriptions"][0]["text"]:
        raise SystemExit(f"describe: {response.status_code}")


for language, text in prompts.items():
    v3_remix("v3-remix-" + language, text)
    v3_edit("v3-edit-" + language, text)
    v3_replace_background("v3-replace-background-" + language, text)
    generate("generate-" + language, text)
    edit("edit-" + language, text)
    remix("remix-" + language, text)
upscale("upscale")
describe()
print("done")
