package app.modeldeck.provider.task;

/// The words of [TaskTier#DEED], written as the documentation of the tiers says.
final class TaskDeeds {
    /// Deeds that nobody names by the way, and the phrases around them that name none.
    static final String DEEDS = """
            training:
            trainer, lora training, lora train, train flux, train sdxl, train rvc, train your own,
            dreambooth training, training dreambooth, train a lora, train lora, training a lora, train a custom,
            flux train, sdxl train, training code, model training, train a dreambooth, finetuning trainer,
            fine tuner, finetuner, finetune hunyuanvideo lora, musubi tuner, simpletuner, flux tuner
            image-upscaling image-to-image:
            image super resolution, image upscaler, image upscale, image upscaling, upscale image,
            upscale your image, upscale an image, upscale any image, upscaling image, super resolution,
            superresolution, upscaler, upscale, upscaling, upscaled, esrgan, realesrgan, swinir, swin2sr, supir,
            clarity upscaler, ccsr, aura sr, hat sr, increase the resolution, increase image resolution,
            blind super resolution, image enhancer
            image-to-image:
            face restoration, image restoration, photo restoration, restore old photo, old photo, restore photo,
            restore image, restore face, blind face restoration, codeformer, gfpgan, restoreformer, deoldify,
            image denoising, denoising image, image deblurring, deblurring, deblur, dehazing, image dehazing,
            deraining, low light image, low light enhancement, image enhancement, photo enhancement, shadow removal,
            image smoothing, image harmonization, image relighting, relighting, relight, colorize, colorizer,
            colorise, colorization, colourise, image colorization, black and white photo, background removal,
            background remover, remove background, remove the background, remove image background,
            remove your background, removing background, remove bg, bg removal, bg remover, background eraser,
            change background, replace background, rembg, birefnet, modnet, rmbg, image matting, face swap,
            faceswap, face swapping, swap face, swap the face, faceswapping, facefusion, swap any face,
            virtual try on, virtual tryon, try on, tryon, vton, outfit swap, clothes swap, head swap, hair transfer,
            change hair, hairstyle transfer, makeup transfer, style transfer, neural style, stylize image,
            instruct pix2pix, instructpix2pix, pix2pix, cyclegan, image translation, image to image translation,
            object removal, remove object, eraser, watermark removal, remove watermark, watermark remover,
            outpainting, outpaint, out painting, uncrop, expand image, image expansion, toonify, cartoonify,
            cartoonize, blur face, face blur, face anonymization, de aging, age transformation, face editing,
            hair editing, photo editing, portrait editing, expression editor, edit the expression, stylized face,
            virtual staging, image compression, image halftoning, halftoning, image rescaling, photo to anime,
            image to anime, image to cartoon, selfie to anime, photo to cartoon, photo to sketch,
            image vectorization, image to svg, vectorize image, resize image, crop image, image cropping,
            image blending, using depth map, reframe image, aspect ratio of any photo, background matting,
            face stylization, stylization of face, face manipulation, document image enhancement, photo cleanup,
            png to svg, vectorizer, vectorization, image sharpening, blind denoising, bokeh, hair color,
            remove eyeglasses, take off eyeglasses, t2i adapter, add shadow, face aging, denoise image, image scaling,
            remove object from image, watermark to image, toon yourself, image cutout, product cutout, harmonize,
            old picture, virtual dressing room, product shadow, image to oil painting, image to * painting
            video-to-video:
            video super resolution, video upscaler, video upscale, video upscaling, upscale video, upscale a video,
            upscale your video, video restoration, video enhancement, video enhancer, enhance video,
            video colorization, colorize video, frame interpolation, video interpolation, video frame interpolation,
            film interpolation, slow motion video, video smoother, video matting, robust video matting,
            video background removal, video background remover, remove background from video,
            remove background of video, video inpainting, video editing, video editor, video edit, video face swap,
            face swap video, video faceswap, video style transfer, video stylization, video to video, vid2vid,
            videoize, video deblurring, video stabilization, video object removal, video watermark, add subtitles,
            add caption to, autocaption, video caption, burn subtitles, merge video, video merge, video merger,
            trim video, trim a video, combine two video, concatenate video, reverse video, video reverse,
            video trimmer, video compression, compress video, crop video, crop a video, stitch video, video concat,
            video looping, video retalking, video lip sync, realesrgan video, esrgan video, convert video,
            video translation, video dubbing, video frame rates, modify a video, video reframe, reframe a video,
            reframe video, 2d to 3d video, object from video, enhance your video, enhance * video, translate video,
            video translate, stitches video, vid2openpose, vid2densepose, video to openpose, watermark to your video,
            video into another, denoise video, video filter, upscale * video, video quality, video2video,
            video face super resolution, super resolution model for animation video, extract foreground of a video,
            face in video, trim * video, video object segmentation, object removal video, video completion,
            sbs video, lip synchronization, lipsync, lip sync, lip syncing, lipsyncing, wav2lip, musetalk,
            latentsync
            video-to-audio:
            video to audio, sound effect for video, audio for video, audio from video, foley, video to sound,
            sound for video, mmaudio, extract audio, video to music, music for video, sound for any video,
            video to sfx, add sound to, sound to * video, audio to * video, video to speech
            image-to-video:
            talking head, talking face, talking avatar, talking portrait, talking photo, audio driven portrait,
            portrait animation, animate portrait, animate a portrait, portrait video, image animation,
            animate image, animate a still, animate still image, animate your image, animate photo,
            animate any image, animating image, photo animation, sadtalker, live portrait, liveportrait, hallo,
            aniportrait, echomimic, animate anyone, mimicmotion, first order motion, single image animation,
            avatar video, make any image talk, talking * video, makeittalk, audio driven * animation
            speech-to-text:
            transcribe, transcription, transcribing, transcriber, speech recognition, whisper, whisperx, asr,
            speech to text, speech2text, audio to text, speech transcription, parakeet, wav2vec2,
            insanely fast whisper, faster whisper, whisper large, audio to srt, speech into text,
            convert speech in audio to text, speech in audio to text, canary qwen, canary 1b, generate subtitles,
            downloadable subtitles
            speaker-diarization:
            speaker diarization, diarization, diarize, who is speaking, pyannote, speaker diarisation, diarisation
            audio-to-audio:
            voice conversion, voice changer, voice cloning rvc, rvc, so vit svc, svc, singing voice conversion,
            vocals remover, voice separation, source separation, vocals separation, stem separation, audio separation,
            music separation, speech separation, separate vocals, separate voice, demucs, spleeter, audio denoising,
            speech enhancement, audio enhancement, noise removal, noise suppression, denoise audio,
            speech restoration, audio super resolution, audio upsampling, upsample audio, pitch correction,
            autotune, audio to audio, speech to speech translation, speech to speech, music remix, remix music,
            remixer, audio style transfer, isolate vocals, audio isolation, audiosr, resemble enhance, audio codec,
            timbre transfer, separate instruments, demixing, separate anything, voice for spoken, change voice,
            time scale modification, separate * vocals, audiosep
            audio-classification:
            audio classification, music classification, music classifier, genre classification, music tagging,
            music emotion, audio tagging, classification of music, emotion recognition from speech,
            speech emotion recognition, music genre, arousal and valence, music style classification,
            music genre classification, speaker recognition, speaker verification, gender recognition for audio,
            music approachability
            voice-activity-detection:
            voice activity detection, vad
            depth-estimation:
            depth estimation, depth prediction, monocular depth, metric depth, depth anything, estimate depth,
            stereo depth, stereo matching, zoedepth, depth from image, marigold depth, depth anything v2,
            depth map from, high accuracy depth map, midas depth
            image-segmentation:
            image segmentation, semantic segmentation, instance segmentation, panoptic segmentation,
            segment anything, universal image segmentation, interactive segmentation, segmentation mask,
            object segmentation, clothing segmentation, cloth segmentation, face segmentation, grounded sam, sam2,
            sam 2, sam hq, fast sam, fastsam, mobile sam, mobilesam, efficient sam, efficientsam, clipseg,
            segformer, mask2former, oneformer, salient object detection, human parsing, face parsing, segment image,
            text prompted segmentation
            object-detection:
            object detection, object detector, open vocabulary detection, open vocabulary object detection, yolo,
            yolov3, yolov4, yolov5, yolov7, yolov8s, yolov9, yolov10, yolov11, yolo11, yolox, yolo world,
            grounding dino, groundingdino, detr, detect object, face detection, face detector, detect face,
            text detection, nudity detector, detect people, detect animals, detect vehicle, license plate detection,
            people detection, person detection, megadetector, object recognition, owl vit, owlvit,
            vehicle detection, logo detection, detecting object, detecting twenty thousand class, detect any class,
            ultralytics, yolo11n, detect * object
            keypoint-detection:
            pose estimation, pose detection, keypoints detection, facial landmark, face landmark, landmark detection,
            hand detection, openpose detector, pose detector, human pose estimation, body pose estimation
            image-classification:
            image classification, image classifier, classify image, image tagging, image tagger, tagger,
            nsfw detection, nsfw image detection, nsfw detector, nsfw image detector, content moderation,
            image moderation, safety checker, nsfw classifier, nsfw classification, nsfw filter, age prediction,
            age estimation, gender classification, emotion recognition, facial emotion recognition, aesthetic score,
            aesthetic predictor, aesthetic scorer, image quality assessment, image quality prediction,
            ai image detector, deepfake detection, deepfake detector, image recognition, recognize anything,
            zero shot image classification, classifies image, classify * image, expression recognition, detect nsfw,
            nsfw content, image orientation, watermark image detection, imagenet, resnet
            text-classification:
            text classification, sentiment analysis, sentiment classification, topic classification,
            toxicity detection, toxic comment, hate speech, llama guard, prompt guard, language detection,
            emotion classification, sentiment classifier, text classifier, spam detection, shieldgemma,
            classifies text, zero shot classifier, zero shot text, comment analysis
            text-ranking:
            reranker, reranking, rerank, text ranking, re ranker, bge reranker
            embeddings:
            text embedding, sentence embedding, feature extraction, sentence transformer, clip vit, clip feature,
            feature vector, imagebind, embed text, jina embedding, sentence similarity, clip score, embedder,
            nomic embed, vector embedding, e5 mistral, multilingual e5, e5 large, e5 base, gte qwen2, gte large,
            gte base, retriever model, dense retriever, document retrieval, image embedding, embedding output,
            embedding model, embedding for, generate embedding, embedding generation, document embedding,
            language embedding, multimodal embedding, for embedding, get embedding, face embedding, audio embedding,
            bge m3, bge large, bge base, bge small, bge en large, embedding from, embedding of, embedding gemma,
            clip embedding
            token-classification:
            named entity recognition, ner, part of speech
            image-to-text:
            image captioning, image caption, image captioner, captioning, captioner, caption image,
            caption an image, caption for image, image to text, img2txt, image2text, img2text, img2prompt,
            image to prompt, image2prompt, clip interrogator, interrogator, clip prefix, ocr,
            optical character recognition, text recognition, text from image, extract text,
            visual question answering, vqa, question about image, question about an image,
            question answering about image, visual instruction tuning, vision language model, vision language,
            visual language model, visual language, large vision language model, multimodal language model,
            multimodal large language model, multimodal llm, multi modal llm, mllm, vlm, lvlm, llava, bakllava,
            blip, blip2, blip 2, blip 3, minigpt, minigpt4, moondream, moondream2, moondream1, qwen vl, qwen2 vl,
            qwen 2 vl, qwen2 5 vl, qwen 2 5 vl, qwen3 vl, internvl, internvl2, cogvlm, cogvlm2, idefics, idefics2,
            idefics3, paligemma, florence 2, minicpm v, deepseek vl, deepseek vl2, smolvlm, molmo, describe image,
            image description, visual understanding, phi vision, phi 3 vision, phi 3 5 vision, llama 3 2 vision,
            11b vision, 90b vision, vision instruct, granite vision, joy caption, joycaption, visual reasoning,
            document understanding, screen parsing, multimodal chat, image to markdown, pdf to markdown,
            sketch recognition, prompt from image, florence 2 large, kosmos 2, kosmos g, fuyu 8b, math into markdown,
            document parsing, image parsing, optical understanding, nougat, describe * image, yi vl, instructblip,
            vision assistant, language and vision assistant, xgen mm, multimodal small language,
            vision and language, pdf to text, ocr pdf, markdown and latex
            video-to-text:
            video captioning, video understanding, video llama, videollama, video question answering, video to text,
            video llava, video language model, video qa, video question, sharegpt4video, video description,
            apollo 7b, video captioner, understanding of image and video
            text-to-speech text-to-audio:
            text to speech, tts, text2speech, speech model designed, voice cloning, voice clone, clone voice,
            clone a voice, voice synthesis, text to voice, voice generation, speech generation, generate speech,
            speech from text, xtts, stylett, styletts2, parler, parlertts, fishspeech, fish speech, hierspeech,
            hierspeechpp, openvoice, voicecraft, chatterbox, e2 tts, cosyvoice, neuttsair, suno bark, vall e,
            metavoice, melotts, speech 02, zonos, csm 1b, dia 1 6b, voice generator, spoken audio, vevo, kokoro 82m,
            orpheus 3b, tortoise tts, f5 tts, spoken dialogue, bark, conversational voice, speech synthesis,
            text prompted generative audio, natural sounding speech, expressive speech, voice design,
            text to dialogue, natural speech with, amphion valle, amphion vevo, amphion naturalspeech2,
            amphion maskgct
            text-to-music text-to-audio:
            text to music, music generation, music generator, generate music, music gen, musicgen, riffusion,
            song generation, generate song, music from text, music from a prompt, generate a song, song generator,
            stable audio, ace step, music synthesis, compose music, music composition, full song, lyria,
            melody generation, generate melody, lyrics to song, music 01, music 1 5, create music, generate musical,
            jukebox, diffrhythm, music infilling, musical generation, drum generation, generate drum,
            generate symphonic, chorale generation, bach chorale, drum loop generation, drum loop,
            instrumentals music, melodic improvisations, yue s1, magnet 30sec, chamber music
            text-to-sound text-to-audio:
            text to sound, sound effect, text to audio, audioldm, audioldm2, audiogen, generate sound, soundscape,
            sound generation, audio ldm, make an audio, sound design, tango 2, sound with text,
            generate sound from text
            text-to-3d:
            text to 3d, text 2 3d, text23d, text to nerf, mvdream, shap e, point e, 3d from text, dreamfusion,
            text to mesh, texture generation, text to cad, text to motion, human motion generation,
            motion generation, text2vox, texture for your mesh, text to texture
            image-to-3d:
            image to 3d, image 2 3d, img to 3d, 3d from image, single image to 3d, 3d from a single image, 3d mesh,
            trellis, hunyuan3d, triposr, instantmesh, instant mesh, zero123, zero 1 to 3, zero123plus, wonder3d,
            crm 3d, lgm, dreamgaussian, unique3d, stable fast 3d, 3d reconstruction, 3d asset, 3d generation,
            3d model generation, gaussian splatting, image into 3d, multiview image, 3d head,
            3d face reconstruction, novel view, novel view synthesis, sv3d, multi view, single rgb image, 3d photo,
            triposg, stable point, 3d head synthesis, full head synthesis, direct3d, text and image into 3d,
            image text into 3d, hunyuan3d 2, zero123plusplus
            time-series-forecasting:
            time series forecasting
            -:
            image encoder, depth midas, with magicanimate, controlling vision language model, not use llava,
            use llava, llava 13b for captioning, flux content filter, with upscale, and upscale, optional upscale,
            upscaled by, two upscaling passes, upscaling with, esrgan upscale option, strongly suggest to upscale,
            recommend upscaling, 3x upscaled, with whisper, trained with, fine tuned whisper prompt, image prompt,
            and upscaling, or upscaling, highres upscale, iterative 4x upscale, lora upscale, style vertical,
            trigger upscaled, instead of embedding, dance diffusion, pivotal tuning, turbo upscale,
            refiner and upscaler, hires fix upscale, detail upscale, 4x upscale comfyui, embedding prior,
            image embedding prior, style of an image to a 3d scene, than gpt 4o, than chatgpt, chatgpt level,
            with the replicate fast flux trainer, via the replicate fast flux trainer,
            with replicate s fast flux trainer, trained on text embedding, to liveportrait,
            image quality of text to image model, id embedding, lip synchronization analysis, rhubarb lip sync,
            clip embedding to guide, musubi tuner lora converter, convert musubi tuner, dreambooth batch,
            for dreambooth training
            audio-text-to-text:
            audio understanding, audio language model, qwen audio, qwen2 audio
            any-to-any:
            qwen2 5 omni, end to end multimodal model
            text-generation:
            language style transfer, styleformer, text style transfer, prompt generator, prompt generation,
            generate prompt, prompt parrot, enhance stable diffusion prompt, magic prompt, prompt enhancer,
            prompt expansion, prompt upsampling, stable diffusion prompt, midjourney prompt, generate image prompt,
            stablediffusion prompt, text to image prompt, image prompt for midjourney
            text-to-video:
            animate your personalized text to image diffusion model
            video-classification:
            video quality assessment
            """;

    private TaskDeeds() {}
}
